import { useLatestAnswer } from '../../asking/use-latest-answer.ts'
import { findKept } from '../../keeping/copies/find-kept.ts'
import { placeInWords } from '../../keeping/place-in-words.ts'
import { unsavedAddress } from '../../keeping/unsaved-address.ts'
import { agoInWords } from './ago-in-words.ts'
import { Due, Part } from './Part.tsx'

/**
 * What the person has typed and not saved: on the server, and on this device where the server never had it. It is asked
 * for apart, for it may be read slowly.
 */
export const Unsaved = ({ login }: { login: string }) => {
  const { answer: rows = [] } = useLatestAnswer(login, (dropped) => findKept(login, dropped))
  return (
    <Part title="写到一半没保存的" total={rows.length} shown={rows.length}>
      {rows.map((row) => (
        <Due
          key={row.id}
          href={unsavedAddress(row)}
          title={row.title}
          facts={[row.kind, `${placeInWords(row.device)}，${agoInWords(row.at)}写的`]}
          deed="接着写"
        />
      ))}
    </Part>
  )
}
