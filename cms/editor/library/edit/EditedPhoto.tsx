import { useState } from 'react'
import { sizeInName } from '../../../../src/model/media.ts'
import type { AnswerOf } from '../../../protocol/actions.ts'
import type { Exchanged, MediaUse } from '../../../protocol/library.ts'
import { ask } from '../../gateway-client.ts'
import { thumbnailOf } from '../../media-upload.ts'
import { UseInWords } from '../PhotoDetails.tsx'

const SHOWN_WIDTH_IN_PX = 1200

interface EditedPhotoProps {
  from: string
  made: AnswerOf<'editPhoto'>
  onBack: () => void
  onChange: () => void
  onClose: () => void
}

/** The new photo as it came out, and the question whether it takes the old one's place. */
export const EditedPhoto = ({ from, made, onBack, onChange, onClose }: EditedPhotoProps) => {
  const { state, exchange } = useExchange(from, made.photo.address, onChange)
  const places = made.replaces.filter(({ place }) => place !== 'deleted')
  return (
    <div className="ck-edited">
      <img
        {...sizeInName(made.photo.address)}
        src={thumbnailOf(made.photo.address, SHOWN_WIDTH_IN_PX)}
        alt="改好的新照片"
      />
      {state.done ? <Done {...state.done} /> : <Places places={places} />}
      {state.problem !== undefined && <p role="alert">{state.problem}</p>}
      <p className="ck-deeds">
        {!state.done && places.length > 0 && (
          <button type="button" className="ck-main" disabled={state.isBusy} onClick={exchange}>
            {state.isBusy ? '正在换……' : `换掉这 ${places.length} 处的原照片`}
          </button>
        )}
        {!state.done && (
          <button type="button" onClick={onBack}>
            再改改
          </button>
        )}
        <button type="button" onClick={onClose}>
          {state.done || places.length === 0 ? '好了' : '先不换'}
        </button>
      </p>
    </div>
  )
}

const useExchange = (from: string, to: string, onChange: () => void) => {
  const [state, setState] = useState<{ problem?: string; isBusy?: boolean; done?: Exchanged }>({})
  const exchange = () => {
    setState({ isBusy: true })
    ask('exchangePhoto', { from, to }).then(
      (done) => {
        setState({ done })
        onChange()
      },
      (error: Error) => setState({ problem: error.message }),
    )
  }
  return { state, exchange }
}

const Places = ({ places }: { places: readonly MediaUse[] }) => (
  <>
    <p role="status">新照片已存进照片库，原来的照片还在。</p>
    {places.length > 0 && <h3>原照片用在这些地方</h3>}
    <ul className="ck-uses">
      {places.map((use) => (
        <li key={`${use.place} ${use.collection}/${use.slug}`}>
          <UseInWords {...use} />
          <small>{use.place === 'draft' ? '会直接换进草稿' : '会存成一份修改稿，发布以后网站才换'}</small>
        </li>
      ))}
    </ul>
  </>
)

const Done = ({ changed, left }: Exchanged) => (
  <>
    <p role="status">
      {changed.length > 0 && `已换好 ${changed.length} 处。`}
      {changed.some(({ place }) => place === 'published') &&
        '已发布的内容有了一份修改稿，请打开它送审，发布以后网站上才是新照片。'}
    </p>
    <ul className="ck-uses">
      {changed.map((use) => (
        <li key={`${use.collection}/${use.slug}`}>
          <UseInWords {...use} />
        </li>
      ))}
      {left.map((use) => (
        <li key={`${use.collection}/${use.slug}`}>
          <UseInWords {...use} />
          <small role="alert">没有换：{use.why}</small>
        </li>
      ))}
    </ul>
  </>
)
