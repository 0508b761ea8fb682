import { useSyncExternalStore } from 'react'
import { onKept, readKept } from '../keeping/kept-state.ts'
import { momentInWords } from '../values-in-words.ts'
import { keepingWords } from '../words/keeping.ts'

/** Says that the gateway does not answer, since when, and what to do; it goes by itself when there are answers again. */
export const ConnectionBar = ({ since }: { since: Date }) => {
  const { isChanged, device } = useSyncExternalStore(onKept, readKept)
  const isHere = isChanged && device === 'kept'
  return (
    <aside className="ck-failed ck-connection" role="alert">
      <p>
        <strong>后台程序没有回应（从{momentInWords(since.toISOString())}起）。</strong>
      </p>
      <p>
        多半是运行它的电脑关了、睡着了，或者网络断了。
        {isHere ? keepingWords.silentHere : keepingWords.silentElsewhere}
        看看那台电脑和网线，或告诉技术人员。恢复以后这一条会自己消失，接着做就行。
      </p>
    </aside>
  )
}
