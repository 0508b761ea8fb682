/** A path of a step crosses something that is not a plain folder or file (a symbolic link, another repository). */
export class NotAPlainPath extends Error {
  readonly path: string

  constructor(path: string) {
    super(`not a plain path: ${path}`)
    this.name = 'NotAPlainPath'
    this.path = path
  }
}

/** Another program kept changing or locking the content; nothing was kept. */
export class StoreBusy extends Error {
  constructor() {
    super('the content was changed or locked by another program at every try')
    this.name = 'StoreBusy'
  }
}

/** There is no room left; nothing was kept. The code is the system's, as for any file that cannot be written. */
export class DiskFull extends Error {
  readonly code = 'ENOSPC'

  constructor(cause: unknown) {
    super('no space left on the disk', { cause })
    this.name = 'DiskFull'
  }
}

/** The repository does not let us write; nothing was kept. The code is the system's, as for any file. */
export class NotWritable extends Error {
  readonly code = 'EACCES'

  constructor(cause: unknown) {
    super('the repository cannot be written to', { cause })
    this.name = 'NotWritable'
  }
}

/** The content cannot be opened; the message is one sentence in Chinese and one in English, for whoever starts the program. */
export class CannotOpenContent extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'CannotOpenContent'
  }
}

/** Another program works on this county; it was told apart before anything was touched. */
export class CountyInUse extends CannotOpenContent {
  /** Where the other program answers, if it has said so. */
  readonly address: string | undefined

  constructor(countyDir: string, address: string | undefined) {
    const [where, whereInEnglish] =
      address === undefined ? ['', ''] : [`，它的网址是 ${address}`, `: it answers at ${address}`]
    super(
      `${countyDir} 里的内容正由另一个村口程序打开${where}，请用那一个，或先关掉它。/ Another Cunkou works on ${countyDir}${whereInEnglish}. Use that one, or stop it first.`,
    )
    this.name = 'CountyInUse'
    this.address = address
  }
}
