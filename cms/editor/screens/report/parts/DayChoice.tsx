import { addDays, beijingDay } from '../../../../../src/model/beijing-time.ts'
import { reports } from '../../../../../src/model/collections/reports.ts'

interface DayChoiceProps {
  date: string
  said: string | undefined
  onChoose: (date: string) => void
}

/** The day: today and yesterday by a touch, any other from the phone's own calendar. */
export const DayChoice = ({ date, said, onChoose }: DayChoiceProps) => {
  const today = beijingDay(new Date())
  const near = [
    ['今天', today],
    ['昨天', addDays(today, -1)],
  ] as const
  return (
    <fieldset className="ck-report-field" aria-describedby="date-said">
      <legend>{reports.fields.date.label}</legend>
      <div className="ck-report-row">
        {near.map(([label, day]) => (
          <button key={day} type="button" aria-pressed={date === day} onClick={() => onChoose(day)}>
            {label}
          </button>
        ))}
        <input
          type="date"
          aria-label="别的日子"
          max={today}
          value={date}
          onChange={(event) => onChoose(event.target.value)}
        />
      </div>
      <p className="ck-said-now" id="date-said" role="alert">
        {said}
      </p>
    </fieldset>
  )
}
