import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { ListFilters } from './ListFilters.tsx'
import { ListRows } from './ListRows.tsx'
import { NotRead } from './NotRead.tsx'
import type { ListQuery } from './search-entries.ts'
import { UnfinishedRows } from './UnfinishedRows.tsx'
import { WordDrop } from '../word-import/WordDrop.tsx'
import { PAGE_SIZE, usePages } from './use-pages.ts'

const EVERYTHING: ListQuery = { query: '', station: '', year: '', status: '' }

/**
 * The list of a collection, page by page from the gateway's index, with search and filters.
 * It takes the place of Decap's, which loads every entry to search or sort and cannot find a two-character word.
 */
const EntryList = ({ collection }: { collection: DecapMap }) => {
  const name = String(collection.get('name'))
  return collection.get('type') === 'file_based_collection' ? (
    <FileList collection={collection} />
  ) : (
    <PagedList key={name} name={name} label={String(collection.get('label'))} />
  )
}

const PagedList = ({ name, label }: { name: string; label: string }) => {
  const [{ wanted, times }, setAsked] = useState({ wanted: EVERYTHING, times: 1 })
  const { rows, total, problem, isAsking, more, again } = usePages(name, wanted, times)
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Partial<ListQuery>
    setAsked({ wanted: { ...EVERYTHING, ...form }, times: times + 1 })
  }
  return (
    <WordDrop collection={name}>
      <ListFilters collection={name} onSubmit={search} />
      {problem !== undefined && <NotRead {...{ problem, again }} />}
      <UnfinishedRows collection={name} />
      {total !== undefined && <p className="ck-total">共 {total} 条</p>}
      {total !== undefined && (
        <ListRows collection={name} rows={rows} label={label} isFiltered={narrowsDown(wanted)} />
      )}
      {isAsking && <p role="status">正在取内容……</p>}
      {total !== undefined && !isAsking && problem === undefined && rows.length < total && (
        <button type="button" className="ck-next" onClick={more}>
          再看 {Math.min(PAGE_SIZE, total - rows.length)} 条
        </button>
      )}
    </WordDrop>
  )
}

/** Blanks in the search box ask for nothing. */
const narrowsDown = ({ query, station, year, status }: ListQuery) =>
  [query, station, year, status].some((each) => `${each ?? ''}`.trim() !== '')

/** The few files of the settings and the word lists. */
const FileList = ({ collection }: { collection: DecapMap }) => {
  const files = (collection.get('files') as { toJS: () => unknown }).toJS() as {
    name: string
    label: string
  }[]
  return (
    <ul className="ck-rows">
      {files.map((file) => (
        <li key={file.name}>
          <a href={`#/collections/${String(collection.get('name'))}/entries/${file.name}`}>{file.label}</a>
        </li>
      ))}
    </ul>
  )
}

export default EntryList
