import { Done } from './parts/Done.tsx'
import { ReportForm } from './ReportForm.tsx'
import { useReport } from './use-report.ts'

/** 报一次活动: photos, title, station, day and two sentences from a phone, handed in as a report like any other. */
export const Report = () => {
  const report = useReport()
  return report.draft.isDone ? (
    <Done draft={report.draft} onAgain={report.again} />
  ) : (
    <ReportForm report={report} />
  )
}
