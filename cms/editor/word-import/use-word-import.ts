import { useRef, useState } from 'react'
import { endingOf, LARGEST_UPLOAD_IN_MB } from '../../../src/model/media.ts'
import type { AnswerOf } from '../../protocol/actions.ts'
import { ask, GatewayError } from '../gateway-client.ts'

/** What a file of Word became. */
export type WordDraft = AnswerOf<'draftFromWord'>

/** A file that is to become a draft: waiting or being read, done, or turned away with the reason. */
export interface WordFile {
  key: number
  name: string
  done?: WordDraft
  refusal?: string
}

/** Only these travel; of all others the gateway needs the name to say why. */
const READABLE = 'docx'

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })

const NOT_READ = '没有读出来，可能已被移走或正被别的程序占用。请关掉 Word 再试一次。'

const TOO_LARGE = `超过了 ${LARGEST_UPLOAD_IN_MB} MB，没有读。请在 Word 里点一张图片，用“压缩图片”把全部图片缩小，另存一份再拖进来；或拆成几份。`

/** On a village's line it would travel for many minutes, only to be refused. */
const isTooLarge = ({ size }: File): boolean => size > LARGEST_UPLOAD_IN_MB * 1024 * 1024

const draftOf = async (collection: string, file: File): Promise<WordDraft | string> => {
  if (isTooLarge(file)) return `“${file.name}”${TOO_LARGE}`
  try {
    const content = endingOf(file.name) === READABLE ? await base64Of(file) : ''
    return await ask('draftFromWord', { collection, name: file.name, content, encoding: 'base64' })
  } catch (error) {
    return error instanceof GatewayError ? error.message : `“${file.name}”${NOT_READ}`
  }
}

/**
 * Makes drafts of files of Word, one after the other, so that a slow line is not split.
 * @param onAll is told what became of all files that were brought together
 */
export const useWordImport = (collection: string, onAll: (files: readonly WordFile[]) => void) => {
  const [files, setFiles] = useState<readonly WordFile[]>([])
  const keys = useRef(0)
  const bring = async (brought: readonly File[]) => {
    const queue = brought.map((file) => ({ file, key: (keys.current += 1), name: file.name }))
    setFiles((all) => [...all, ...queue.map(({ key, name }) => ({ key, name }))])
    const settled: WordFile[] = []
    for (const { file, key, name } of queue) {
      const answer = await draftOf(collection, file)
      const now = { key, name, ...(typeof answer === 'string' ? { refusal: answer } : { done: answer }) }
      settled.push(now)
      setFiles((all) => all.map((each) => (each.key === key ? now : each)))
    }
    onAll(settled)
  }
  const dismiss = (key: number) => setFiles((all) => all.filter((each) => each.key !== key))
  return { files, bring, dismiss }
}
