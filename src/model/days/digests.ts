/** The digests (集锦) that the portal makes by itself of what was published: one for each week, one for each month. */
export const digestKinds = ['weekly', 'monthly'] as const

/** How long a time a digest covers. */
export type DigestKind = (typeof digestKinds)[number]

/** Whether a text names a kind of digest. */
export const isDigestKind = (text: string): text is DigestKind =>
  (digestKinds as readonly string[]).includes(text)

/** What the digests are called, wherever they are named. */
export const digestNames: Readonly<Record<DigestKind, string>> = { weekly: '一周集锦', monthly: '月度集锦' }
