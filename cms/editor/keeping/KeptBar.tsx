import { useState } from 'react'
import { momentInWords } from '../values-in-words.ts'
import { keepingWords } from '../words/keeping.ts'
import { showNotice } from '../notifications/shown.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { decline } from './copies/declined.ts'
import { placeInWords } from './place-in-words.ts'
import { useOffer } from './use-offer.ts'

/** Above the form: what was typed before and not saved, to be gone on with, looked at or left where it is. */
export const KeptBar = () => {
  const { offer, take, dismiss } = useOffer()
  const [isLooking, setLooking] = useState(false)
  if (!offer) return null
  if (offer.isTakenUp) return <TookUp at={offer.at} onRead={dismiss} />
  const refuse = () => {
    decline(offer.id)
    dismiss()
    showNotice(keepingWords.declined)
  }
  return (
    <div className="ck-kept-bar" role="region" aria-label={keepingWords.title}>
      <p>{keepingWords.offer(momentInWords(offer.at), placeInWords(offer.device))}</p>
      <div>
        <button type="button" className="ck-main" onClick={take}>
          {keepingWords.takeUp}
        </button>
        <button type="button" onClick={() => setLooking(true)}>
          {keepingWords.look}
        </button>
        <button type="button" onClick={refuse}>
          {keepingWords.decline}
        </button>
      </div>
      {isLooking && (
        <CompareDialog collection={offer.collection} raw={offer.raw} onClose={() => setLooking(false)} />
      )}
    </div>
  )
}

const TookUp = ({ at, onRead }: { at: string; onRead: () => void }) => (
  <div className="ck-kept-bar" role="status">
    <p>{keepingWords.tookUp(momentInWords(at))}</p>
    <div>
      <button type="button" onClick={onRead}>
        知道了
      </button>
    </div>
  </div>
)
