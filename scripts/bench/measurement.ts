/** What the bench measures; the keys are kept stable for whoever compares runs. */
export interface Figures {
  pages: number
  coldBuildSeconds: number
  coldBuildPeakMB: number
  publishSeconds: number
  publishPeakMB: number
  searchIndexSeconds: number
  searchIndexPeakMB: number
  shareImagesPerSecondPerCore: number
  takumiPerSecondPerCore: number
  cmsListSeconds: number
  cmsListBytes: number
  /** Absent where Hugo is not installed. */
  hugoPagefindSeconds?: number
  hugoPagefindPeakMB?: number
}

const labels: Record<keyof Figures, string> = {
  pages: 'pages',
  coldBuildSeconds: 'cold full release, s',
  coldBuildPeakMB: 'cold full release, peak MB',
  publishSeconds: 'release after one published report, s',
  publishPeakMB: 'release after one published report, peak MB',
  searchIndexSeconds: 'search indexing within the cold release, s',
  searchIndexPeakMB: 'search indexing, peak MB of the whole process tree',
  shareImagesPerSecondPerCore: 'share images per second and core',
  takumiPerSecondPerCore: 'the same images by Takumi, per second and core',
  cmsListSeconds: 'first list of reports in the CMS, s',
  cmsListBytes: 'first list of reports in the CMS, bytes',
  hugoPagefindSeconds: 'Hugo + stock Pagefind on the same Markdown, s',
  hugoPagefindPeakMB: 'Hugo + stock Pagefind, peak MB',
}

/** The figures as a table for a terminal or the README. */
export const table = (figures: Figures): string =>
  Object.entries(labels)
    .filter(([key]) => key in figures)
    .map(([key, label]) => `| ${label} | ${figures[key as keyof Figures]} |`)
    .join('\n')
