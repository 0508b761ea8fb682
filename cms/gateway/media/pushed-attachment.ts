import { checkDocument } from '../../../src/documents/check-document.ts'
import { documentRefusals, saidOfFile } from '../../../src/documents/refused-documents.ts'
import { isMediaAddress, isPhotoAddress } from '../../../src/model/media.ts'
import { problem, type Problem } from '../../../src/model/problems.ts'

/** Whether a file of the content is an attachment. */
export const isAttachment = (path: string): boolean => {
  const address = path.replace(/^content/, '')
  return isMediaAddress(address) && !isPhotoAddress(address)
}

/** Why an attachment that came by another way than an upload is not offered, as an upload would say it. */
export const attachmentProblems = async (path: string, bytes: Uint8Array): Promise<Problem[]> => {
  const no = await checkDocument(path, bytes)
  if (!no) return []
  const why = saidOfFile(documentRefusals[no.code], no.inside)
  return [
    problem('refused-attachment', { file: path }, { value: path.replace(/^content/, ''), allowed: why }),
  ]
}
