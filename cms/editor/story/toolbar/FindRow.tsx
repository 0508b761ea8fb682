import type { EditorView } from 'prosemirror-view'
import { rowKeys } from './row-keys.ts'
import { Box, Press } from './row-parts.tsx'
import { useFind } from './use-find.ts'

/** Finds words in the story, marks each place, and puts others there. */
export const FindRow = ({ view, onClose }: { view: EditorView; onClose: () => void }) => {
  const { words, setWords, other, setOther, go, replaceOne, replaceAll, answer } = useFind(view)
  return (
    <>
      <div
        className="ck-story-row ck-find-row"
        role="group"
        aria-label="查找"
        onKeyDown={rowKeys(go, onClose)}
      >
        <Box label="查找" value={words} onChange={setWords} isFirst />
        <output>{answer}</output>
        <Press name="上一处" onPress={() => go(true)} />
        <Press name="下一处" onPress={() => go(false)} />
        <Press name="关闭" onPress={onClose} />
      </div>
      <div
        className="ck-story-row ck-replace-row"
        role="group"
        aria-label="替换"
        onKeyDown={rowKeys(replaceOne, onClose)}
      >
        <Box label="换成" value={other} onChange={setOther} />
        <Press name="换这一处" onPress={replaceOne} />
        <Press name="全部换掉" onPress={replaceAll} />
      </div>
    </>
  )
}
