import { reports } from '../../../../src/model/collections/reports.ts'
import { LineBox, TextBox } from './parts/boxes.tsx'
import { CategoryChoice } from './parts/CategoryChoice.tsx'
import { DayChoice } from './parts/DayChoice.tsx'
import { Near } from './parts/Near.tsx'
import { Photos } from './parts/Photos.tsx'
import { Proposals } from './parts/Proposals.tsx'
import { StationChoice } from './parts/StationChoice.tsx'
import { Submit } from './parts/Submit.tsx'
import type { OpenReport } from './use-report.ts'
import { useHandIn } from './use-hand-in.ts'

/** The form, in the order in which an activity is told. */
export const ReportForm = ({ report }: { report: OpenReport }) => {
  const { draft, change } = report
  const handIn = useHandIn(report)
  const said = (field: string) => handIn.missing.find((each) => each.field === field)?.sentence
  return (
    <form className="ck-report" noValidate onSubmit={(event) => event.preventDefault()}>
      <h1>报一次活动</h1>
      {/* Closed while it is handed in: a word that is typed then would be in nothing that is kept. */}
      <fieldset className="ck-report-all" disabled={handIn.isBusy}>
        <Photos report={report} />
        <Words report={report} said={said} />
        <CategoryChoice
          draft={draft}
          said={said('categories')}
          onChoose={(categories) => change({ categories })}
        />
        <People report={report} said={said('participants')} />
        <Proposals report={report} />
      </fieldset>
      <Submit report={report} handIn={handIn} />
    </form>
  )
}

const { title, participants } = reports.fields
const STORY_ROWS = 6

interface WordsProps {
  report: OpenReport
  /** What is wrong with a field. */
  said: (field: string) => string | undefined
}

const Words = ({ report: { draft, change }, said }: WordsProps) => (
  <>
    <LineBox
      {...{ name: 'title', label: title.label, max: title.max, placeholder: '谁做了什么' }}
      {...{ value: draft.title, said: said('title') }}
      onChange={(written) => change({ title: written })}
    />
    <StationChoice
      station={draft.station}
      said={said('station')}
      onChoose={(station) => change({ station })}
    />
    <DayChoice date={draft.date} said={said('date')} onChoose={(date) => change({ date })} />
    <Near draft={draft} />
    <TextBox
      {...{
        name: 'story',
        label: '两三句话',
        rows: STORY_ROWS,
        placeholder: '做了什么，来了哪些人，大家怎么说',
      }}
      {...{ value: draft.story, said: said('story') }}
      onChange={(story) => change({ story })}
    />
  </>
)

/** How many came. */
const People = ({ report: { draft, change }, said }: { report: OpenReport; said: string | undefined }) => (
  <LineBox
    {...{
      name: 'participants',
      label: `${participants.label}（几${participants.unit}，可不填）`,
      isNumber: true,
    }}
    value={draft.participants}
    said={said}
    onChange={(typed) => change({ participants: typed })}
  />
)
