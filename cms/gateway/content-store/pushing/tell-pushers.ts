import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What git runs after a push, as whoever pushes; it prints what `tellPusher` has written. */
const HOOK = new URL('./post-receive.sh', import.meta.url)
/** Pushers are the group's: they must be able to run the one and to read the other. */
const RUNNABLE = 0o755
const READABLE = 0o644
/** Nobody asks for older ones: a push waits for its own, a few seconds at most. */
const KEPT = 20

/** Puts git's hook for pushes in its place. */
export const installHook = async (gitDir: string): Promise<void> => {
  const file = join(gitDir, 'hooks/post-receive')
  const script = (await readFile(HOOK, 'utf8')).replaceAll('\r\n', '\n')
  const isThere = (await readFile(file, 'utf8').catch(() => '')) === script
  if (isThere && ((await stat(file)).mode & RUNNABLE) === RUNNABLE) return
  await mkdir(join(gitDir, 'hooks'), { recursive: true })
  await put(file, script, RUNNABLE)
}

/** Lets whoever pushed an edition know what was found in it. */
export const tellPusher = async (gitDir: string, edition: string, text: string): Promise<void> => {
  const folder = join(gitDir, 'cunkou/checked')
  await mkdir(folder, { recursive: true })
  await put(join(folder, `${edition}.txt`), text, READABLE)
  await removeOld(folder)
}

/** Seen whole or not at all. */
const put = async (file: string, text: string, mode: number) => {
  await writeFile(`${file}.new`, text)
  await chmod(`${file}.new`, mode)
  await rename(`${file}.new`, file)
}

const removeOld = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
  // Another push may be answered at the same moment, and what is old be gone already.
  const aged = names.map(async (name) => {
    const found = await stat(join(folder, name)).catch(() => undefined)
    return { name, at: found?.mtimeMs ?? 0 }
  })
  const newestFirst = (await Promise.all(aged)).toSorted((a, b) => b.at - a.at)
  for (const { name } of newestFirst.slice(KEPT)) await rm(join(folder, name), { force: true })
}
