import type { Notice } from './shown.ts'
import { dismissNotice } from './shown.ts'

/** One sentence that stays until it has been read, at most with one thing that can be done about it. */
const NoticeBar = ({ notice }: { notice: Notice }) => {
  const { text, offer, isFailure } = notice
  const take = () => {
    dismissNotice(notice)
    offer?.onClick()
  }
  return (
    <aside className={`ck-notice ${isFailure ? 'ck-failed' : ''}`} role={isFailure ? 'alert' : 'status'}>
      <p>{text}</p>
      {offer && (
        <button type="button" onClick={take}>
          {offer.label}
        </button>
      )}
      <button type="button" onClick={() => dismissNotice(notice)}>
        知道了
      </button>
    </aside>
  )
}

/** All of them, the newest last. */
export const NoticeBars = ({ notices }: { notices: readonly Notice[] }) =>
  notices.map((notice, index) => <NoticeBar key={`${index} ${notice.text}`} notice={notice} />)
