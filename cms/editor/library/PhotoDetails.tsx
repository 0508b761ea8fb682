import type { MediaRow, MediaUse } from '../../protocol/library.ts'
import { entryUrl } from '../../../src/model/addresses.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import { sizeInName } from '../../../src/model/media.ts'
import { storeAddress, thumbnailOf } from '../media-upload.ts'
import { bytesInWords, formOfUse, monthInWords, placeWords } from './library-words.ts'

const SHOWN_WIDTH_IN_PX = 1200

interface PhotoDetailsProps {
  row: MediaRow
  onEdit: () => void
  onDelete: () => void
  /** Shows the photos of one entry alone. */
  onEntry: (use: MediaUse) => void
}

/** Everything that is known of one photo or file, and what can be done with it. */
export const PhotoDetails = ({ row, onEdit, onDelete, onEntry }: PhotoDetailsProps) => (
  <div className="ck-details">
    {row.kind === 'photo' && (
      <img
        {...sizeInName(row.address)}
        src={thumbnailOf(row.address, SHOWN_WIDTH_IN_PX)}
        alt={row.words[0] ?? ''}
      />
    )}
    <div>
      <p className="ck-deeds">
        {row.kind === 'photo' && (
          <button type="button" className="ck-main" onClick={onEdit}>
            裁剪、转方向、打码
          </button>
        )}
        <a className="ck-button" href={storeAddress(row.address)} download={row.name}>
          下载原{row.kind === 'photo' ? '图' : '件'}
        </a>
        {row.uses.length === 0 && (
          <button type="button" onClick={onDelete}>
            删除
          </button>
        )}
      </p>
      <Facts {...row} />
      <Uses uses={row.uses} onEntry={onEntry} />
    </div>
  </div>
)

const Facts = ({ words, size, bytes, month, stations }: MediaRow) => (
  <dl>
    <dt>说明</dt>
    <dd>{words.length === 0 ? '还没有写' : words.join('；')}</dd>
    {stations.length > 0 && (
      <>
        <dt>阵地</dt>
        <dd>{stations.join('、')}</dd>
      </>
    )}
    <dt>大小</dt>
    <dd>
      {size && `${size.width}×${size.height}，`}
      {bytesInWords(bytes)}
    </dd>
    <dt>上传</dt>
    <dd>{monthInWords(month)}</dd>
  </dl>
)

const Uses = ({ uses, onEntry }: Pick<MediaRow, 'uses'> & Pick<PhotoDetailsProps, 'onEntry'>) => (
  <>
    <h3>用在哪里</h3>
    {uses.length === 0 && <p>现在没有地方用到它，可以删除。</p>}
    <ul className="ck-uses">
      {uses.map((use) => (
        <li key={`${use.place} ${use.collection}/${use.slug}`}>
          <UseInWords {...use} />
          <button type="button" className="ck-plain ck-quiet" onClick={() => onEntry(use)}>
            只看这一篇的照片
          </button>
        </li>
      ))}
    </ul>
  </>
)

/** An entry with how far it is, and the ways to its form and its page. */
export const UseInWords = (use: MediaUse) => {
  const { collection, slug, title, kind, place } = use
  const form = formOfUse(use)
  const isOnPortal = place === 'published' && isCollectionName(collection)
  return (
    <>
      {form === undefined ? title : <a href={form}>{title}</a>}
      <small>
        {kind} · {placeWords[place]}
        {isOnPortal && (
          <>
            {' · '}
            <a href={entryUrl(collection, slug)} target="_blank" rel="noreferrer">
              看网页
            </a>
          </>
        )}
      </small>
    </>
  )
}
