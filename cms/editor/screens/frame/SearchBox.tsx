import { screenAddress } from '../screen-names.ts'

/** The way to the search over everything that is written, published or not. */
export const SearchBox = () => (
  <form className="ck-search" role="search" action={screenAddress('find')}>
    <input name="q" type="search" aria-label="找稿子" placeholder="标题、正文、拼音" />
    <button type="submit">查找</button>
  </form>
)
