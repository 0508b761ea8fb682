import { useEffect, useState } from 'react'
import type { SubmitEvent } from 'react'
import { ListFilters } from './ListFilters.tsx'
import { ListRows } from './ListRows.tsx'
import type { ListPage } from '../../protocol/lists.ts'
import type { ListQuery } from './search-entries.ts'
import { searchEntries } from './search-entries.ts'

const PAGE_SIZE = 50
const EVERYTHING: ListQuery = { query: '', station: '', year: '', status: '', pageSize: PAGE_SIZE }

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
  const [wanted, setWanted] = useState(EVERYTHING)
  const { page, problem, more } = usePages(name, wanted)
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Partial<ListQuery>
    setWanted({ ...EVERYTHING, ...form })
  }
  return (
    <section className="ck-list">
      <ListFilters collection={name} onSubmit={search} />
      {problem !== undefined && <p role="alert">{problem}</p>}
      {page && <p className="ck-total">共 {page.total} 条</p>}
      {page && (
        <ListRows collection={name} rows={page.rows} label={label} isFiltered={wanted !== EVERYTHING} />
      )}
      {!page && problem === undefined && <p role="status">正在取内容……</p>}
      {page && page.rows.length < page.total && (
        <button type="button" className="ck-next" onClick={more}>
          再看 {Math.min(PAGE_SIZE, page.total - page.rows.length)} 条
        </button>
      )}
    </section>
  )
}

/** The rows read so far for one question, and how to read on. */
const usePages = (name: string, wanted: ListQuery) => {
  const [page, setPage] = useState<ListPage>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let current = true
    setProblem(undefined)
    searchEntries(name, wanted).then(
      (found) => current && setPage(found),
      (error: Error) => current && setProblem(error.message),
    )
    return () => {
      current = false
    }
  }, [name, wanted])
  const more = () => {
    if (!page) return
    const next = Math.floor(page.rows.length / PAGE_SIZE) + 1
    searchEntries(name, { ...wanted, page: next }).then(
      (found) => setPage({ ...found, rows: [...page.rows, ...found.rows] }),
      (error: Error) => setProblem(error.message),
    )
  }
  return { page, problem, more }
}

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
