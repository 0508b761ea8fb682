import type { ComponentProps } from 'react'
import { PosterPdf } from './PosterPdf.tsx'

/** The posters of what stands in the form as files; they are of what is published. */
export const DraftPosters = ({
  isPublished,
  ...choice
}: ComponentProps<typeof PosterPdf> & { isPublished: boolean }) =>
  choice.chosen && (
    <>
      <PosterPdf {...choice} />
      {!isPublished && <p>做成的 PDF 是已经发布的那一版。</p>}
    </>
  )
