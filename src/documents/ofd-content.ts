import type { Verdict } from './unsafe.ts'
import { isPacked, isProgram } from './unsafe.ts'
import type { ZipPart } from './zip-parts.ts'
import { checkParts } from './zip-parts.ts'

const ROOT = /^OFD\.xml$/i
/** Nothing that the standard knows runs; whoever writes such a thing hopes that some reader does. */
const PROGRAM = /<(?:[\w.-]+:)?(?:script|javascript|launch)\b|(?:javascript|vbscript|file):/i

const checkPart = ({ name, bytes }: ZipPart): Verdict => {
  if (isProgram(name, bytes)) return { code: 'document-with-program' }
  if (isPacked(bytes)) return { code: 'document-with-object' }
  return /\.xml$/i.test(name) && PROGRAM.test(bytes.toString())
    ? { code: 'document-with-program' }
    : undefined
}

/** Why an OFD file, the state's own format for documents on paper, is refused, if it is. */
export const checkOfd = async (bytes: Uint8Array): Promise<Verdict> => {
  let isOfd = false
  const no = await checkParts(bytes, (part) => {
    isOfd ||= ROOT.test(part.name)
    return checkPart(part)
  })
  return no ?? (isOfd ? undefined : { code: 'not-that-document' })
}
