/** One thing to do: where it is done, and what is known of it. */
interface DueProps {
  href: string
  title: string
  /** What is said under the title; empty parts are left out. */
  facts: readonly string[]
  /** What the row leads to: 接着写. */
  deed: string
  children?: React.ReactNode
  /** What can be done besides, below the row. */
  besides?: React.ReactNode
}

/** One row, all of it a link. */
export const Due = ({ href, title, facts, deed, children, besides }: DueProps) => (
  <li>
    <a href={href}>
      <span className="ck-due-title">{title || '（还没有标题）'}</span>
      <span className="ck-deed" aria-hidden="true">
        {deed}
      </span>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      {children}
    </a>
    {besides}
  </li>
)

/** Rows under a heading; without any it is not there. */
export const Part = ({
  title,
  total,
  shown,
  more,
  children,
}: {
  title: string
  total: number
  shown: number
  /** Where the others are, if not all are shown. */
  more?: { href: string; label: string }
  children: React.ReactNode
}) =>
  total === 0 ? null : (
    <section className="ck-part">
      <h2>
        {title} <span className="ck-count">{total}</span>
      </h2>
      <ul>{children}</ul>
      {total > shown && more && (
        <p>
          <a className="ck-all" href={more.href}>
            {more.label}
          </a>
        </p>
      )}
    </section>
  )
