import { photoFields } from '../../../../../src/model/collections/shared-fields.ts'
import { reports } from '../../../../../src/model/collections/reports.ts'
import { proposedAlt, summaryOf } from '../draft/proposals.ts'
import type { OpenReport } from '../use-report.ts'
import { LineBox, TextBox } from './boxes.tsx'

const { summary } = reports.fields
const SUMMARY_ROWS = 4

/** Whose words they are. */
const whose = (written: string | undefined) => (written === undefined ? '（建议）' : '（您改过）')

/** What is proposed from what was typed: to be read, and changed by whoever knows better. */
export const Proposals = ({ report }: { report: OpenReport }) => {
  const { draft, change } = report
  return (
    <details className="ck-report-proposals">
      <summary>提要和照片说明已照上面的话写好，点开可以看、可以改</summary>
      <TextBox
        {...{
          name: 'summary',
          label: summary.label + whose(draft.summary),
          max: summary.max,
          rows: SUMMARY_ROWS,
        }}
        value={summaryOf(draft)}
        onChange={(written) => change({ summary: written })}
      />
      <PhotoWords report={report} />
    </details>
  )
}

const PhotoWords = ({ report: { draft, change } }: { report: OpenReport }) => {
  const { photos } = draft
  const write = (key: string) => (alt: string) =>
    change({ photos: photos.map((photo) => (photo.key === key ? { ...photo, alt } : photo)) })
  return photos.map(({ key, alt }, index) => (
    <LineBox
      key={key}
      name={`alt-${key}`}
      label={`第 ${index + 1} 张的${photoFields.alt.label}${whose(alt)}`}
      max={photoFields.alt.max}
      value={alt ?? proposedAlt(draft, index)}
      onChange={write(key)}
    />
  ))
}
