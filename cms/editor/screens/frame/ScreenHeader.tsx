import type { Person } from '../../../protocol/site.ts'
import { readSite } from '../../site-facts.ts'
import type { ScreenName } from '../screen-names.ts'
import { SearchBox } from './SearchBox.tsx'
import { SkipToMain } from './SkipToMain.tsx'
import { Ways } from './Ways.tsx'

/** The strip at the top of our own screens; Decap's pages have the same ways. */
export const ScreenHeader = ({ name, person }: { name: ScreenName; person: Person }) => (
  <header className="ck-header">
    <SkipToMain />
    <strong>{readSite().county ?? ''}编辑后台</strong>
    <Ways at={name} />
    {name !== 'find' && <SearchBox />}
    <span className="ck-person">{person.name}</span>
  </header>
)
