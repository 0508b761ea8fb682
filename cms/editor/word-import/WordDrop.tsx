import { useEffect } from 'react'
import { showNotice } from '../notifications/shown.ts'
import { formAddress } from '../open-entry.ts'
import { holdsFiles } from '../drops/files-in-drag.ts'
import { takesFiles } from '../drops/takes-files.ts'
import { ChooseFiles } from '../widgets/Arrivals.tsx'
import { draftInWords } from './in-words.ts'
import { WordFiles } from './WordFiles.tsx'
import type { WordFile } from './use-word-import.ts'
import { useWordImport } from './use-word-import.ts'

/** Old and foreign formats are let through, so that it is said how to save them anew. */
const OFFERED = '.docx,.doc,.wps,.rtf,.pdf'

/** One file leads into its draft at once, with what was recognised above it; of several each is told in the list. */
const openOnlyOne = (files: readonly WordFile[]) => {
  const [only] = files
  if (files.length !== 1 || !only?.done?.draft) return
  const { collection, slug } = only.done.draft
  showNotice([`“${only.name}”建好了草稿，请核对：`, ...draftInWords(only.done)].join('\n'))
  location.hash = formAddress(collection, slug)
}

/** The whole page takes what is dropped beside the list: nobody aims at its border. Answers how to stop. */
const takeAnywhere = (onFiles: (files: File[]) => void): (() => void) => {
  const take = (event: DragEvent) => {
    const { dataTransfer, defaultPrevented } = event
    if (defaultPrevented || !dataTransfer || !holdsFiles(dataTransfer)) return
    event.preventDefault()
    onFiles([...dataTransfer.files])
  }
  document.addEventListener('drop', take)
  return () => document.removeEventListener('drop', take)
}

/** A list onto which files of Word can be dropped; the button is for phones and keyboards. */
export const WordDrop = ({ collection, children }: { collection: string; children: React.ReactNode }) => {
  const { files, bring, dismiss } = useWordImport(collection, openOnlyOne)
  useEffect(() => takeAnywhere((dropped) => void bring(dropped)), [collection])
  return (
    <section className="ck-list" {...takesFiles((dropped) => void bring(dropped))}>
      <div className="ck-word">
        <ChooseFiles
          label="从 Word 文件新建"
          accept={OFFERED}
          multiple
          onFiles={(chosen) => void bring(chosen)}
        />
        <small>电脑上也可以把 docx 文件直接拖到这一页。</small>
      </div>
      {files.length > 0 && <WordFiles files={files} onDismiss={dismiss} />}
      {children}
    </section>
  )
}
