import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few MB in a folder of its own, or nothing: only root may make one, and not in every container. */
export const smallDisk = (): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
}

/** Fills a disk but for so many bytes. @returns makes room again */
export const fillDisk = (disk: string, leaving: number): (() => void) => {
  const ballast = join(disk, 'ballast')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leaving)))
  return () => rmSync(ballast)
}

/** Takes it away again, although a program that broke off may still have a file open. */
export const removeDisk = (disk: string | undefined): void => {
  if (disk !== undefined) execFileSync('umount', ['-l', disk])
}
