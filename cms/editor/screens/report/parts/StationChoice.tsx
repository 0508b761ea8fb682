import { useState } from 'react'
import { reports } from '../../../../../src/model/collections/reports.ts'
import { rest } from '../../../asking/rest.ts'
import { useLatestAnswer } from '../../../asking/use-latest-answer.ts'
import { findStations } from '../draft/find-stations.ts'
import type { ChosenStation } from '../draft/report-draft.ts'

interface StationChoiceProps {
  station: ChosenStation | undefined
  said: string | undefined
  onChoose: (station: ChosenStation | undefined) => void
}

/** Where it was: remembered from the last time, else found by a few letters. */
export const StationChoice = ({ station, said, onChoose }: StationChoiceProps) => (
  <div className={`ck-report-field${said === undefined ? '' : ' ck-wrong'}`}>
    <label htmlFor="station">{reports.fields.station.label}</label>
    {station ? (
      <div className="ck-report-row">
        <output id="station">{station.name}</output>
        <button type="button" onClick={() => onChoose(undefined)} aria-label="换一个阵地">
          换
        </button>
      </div>
    ) : (
      <Finder onChoose={onChoose} />
    )}
    <p className="ck-said" role="alert">
      {said}
    </p>
  </div>
)

const PATIENCE_IN_MS = 200

const Finder = ({ onChoose }: { onChoose: (station: ChosenStation) => void }) => {
  const [query, setQuery] = useState('')
  const { answer, problem } = useLatestAnswer(query.trim() || undefined, async (dropped) => {
    await rest(PATIENCE_IN_MS, dropped)
    return findStations(query.trim(), dropped)
  })
  return (
    <div className="ck-report-finder">
      <input
        id="station"
        value={query}
        placeholder="名称、简称或拼音，例如 qsc"
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => setQuery(event.target.value)}
      />
      {problem !== undefined && <p role="alert">{problem}</p>}
      <ul>
        {answer?.map((found) => (
          <li key={found.id}>
            <button type="button" onClick={() => onChoose(found)}>
              {found.name}
            </button>
          </li>
        ))}
        {answer?.length === 0 && <li>没有找到，换个说法试试。</li>}
      </ul>
    </div>
  )
}
