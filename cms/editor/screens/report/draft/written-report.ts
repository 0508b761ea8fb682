import type { ReportDraft } from './report-draft.ts'

/**
 * The report as an entry's file. What writes files is loaded when the first one is to be written: until then nobody who
 * opens the form waits for it.
 */
export const writtenReport = async (draft: ReportDraft, id: string): Promise<string> => {
  const { reportText } = await import('./report-text.ts')
  return reportText(draft, id)
}
