import { collectionNames, collections } from '../../../../src/model/collections.ts'
import { optionsOf } from '../../site-facts.ts'
import { listOf, newEntryOf } from '../form-addresses.ts'
import { screenAddress } from '../screen-names.ts'
import { beginFromTemplate } from '../../begin-draft.ts'

/** How something new is begun; an activity comes first, for it is what nearly everybody comes for. */
export const Begin = () => (
  <section className="ck-begin" aria-label="新写">
    <a className="ck-begin-main" href={screenAddress('report')}>
      <strong>报一次活动</strong>
      <span>选站点，拍照片，写两句，三分钟送审</span>
    </a>
    <details className="ck-kinds">
      <summary>写一篇</summary>
      <ul>
        {collectionNames.map((name) => (
          <li key={name}>
            <a href={newEntryOf(name)}>{collections[name].label}</a>
          </li>
        ))}
        <li>
          <a href={listOf('reports')}>从 Word 文件新建</a>
        </li>
      </ul>
      <Templates />
    </details>
  </section>
)

/** The county's own skeletons; one that is taken is a draft at once, which nobody can lose. */
const Templates = () => {
  const templates = optionsOf('templates')
  if (templates.length === 0) return null
  return (
    <>
      <h2>用模板写</h2>
      <ul>
        {templates.map(({ id, label }) => (
          <li key={id}>
            <button type="button" onClick={() => void beginFromTemplate(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
