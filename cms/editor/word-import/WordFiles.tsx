import { formAddress } from '../open-entry.ts'
import { draftInWords } from './in-words.ts'
import type { WordDraft, WordFile } from './use-word-import.ts'

interface WordFilesProps {
  files: readonly WordFile[]
  onDismiss: (key: number) => void
}

/** The files that are becoming drafts, each with how far it is and what was recognised. */
export const WordFiles = ({ files, onDismiss }: WordFilesProps) => (
  <ul className="ck-word-files" role="status" aria-label="Word 文件">
    {files.map(({ key, name, done, refusal }) => (
      <li key={key}>
        {done === undefined && refusal === undefined && <p>{name}：正在读……</p>}
        {refusal !== undefined && <p className="ck-refused">{refusal}</p>}
        {done && <Done name={name} done={done} />}
        {(refusal !== undefined || done) && (
          <button type="button" onClick={() => onDismiss(key)}>
            知道了
          </button>
        )}
      </li>
    ))}
  </ul>
)

const Done = ({ name, done }: { name: string; done: WordDraft }) => (
  <>
    <p>
      {done.draft ? `“${name}”建好了草稿，请核对：` : `“${name}”读出来了，没有存成草稿。`}
      {done.draft && (
        <a href={formAddress(done.draft.collection, done.draft.slug)}>打开“{done.title || name}”</a>
      )}
    </p>
    <ul>
      {draftInWords(done).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    {done.refused && <KeptText {...done.refused} />}
  </>
)

/** What could not be kept is shown, so that nobody has to open Word again. */
const KeptText = ({ reason, text }: { reason: string; text: string }) => (
  <>
    <p className="ck-refused">{reason}</p>
    <label>
      读出来的正文，可以复制：
      <textarea readOnly rows={8} value={text} onFocus={(event) => event.currentTarget.select()} />
    </label>
  </>
)
