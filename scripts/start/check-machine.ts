import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { Settings } from '../../cms/gateway/settings.ts'
import { CannotStart } from '../terminal/cannot-start.ts'

/** Content lives in git, so nothing works without it. @throws CannotStart */
export const checkGit = (): void => {
  if (spawnSync('git', ['--version']).status === 0) return
  throw new CannotStart(
    '这台电脑上没有 git，请先安装（Debian/Ubuntu：sudo apt install git；其他系统：https://git-scm.com/downloads），再执行 npm start。\ngit is not installed: install it (https://git-scm.com/downloads), then run npm start again.',
  )
}

const cannotWrite = (folder: string, code: unknown) =>
  code === 'ENOSPC'
    ? new CannotStart(
        `磁盘满了，写不进 ${folder}，请清出空间后再试。\nThe disk is full: ${folder} cannot be written to.`,
      )
    : new CannotStart(
        `不能写入文件夹 ${folder}，请检查权限，或把程序移到自己的目录下再试。\n${folder} cannot be written to: check its permissions, or move the program to a place of your own.`,
      )

const mustAllow = (folder: string, attempt: () => void) => {
  try {
    mkdirSync(folder, { recursive: true })
    attempt()
  } catch (reason) {
    throw cannotWrite(folder, reason instanceof Error && 'code' in reason ? reason.code : undefined)
  }
}

const writeTrial = (folder: string) => {
  const trial = join(folder, `.trial-${process.pid}`)
  writeFileSync(trial, 'x')
  rmSync(trial)
}

/** What is laid out for a release takes the place of whatever lies there, and releases may be deleted at any time. */
const refuseCountyInData = ({ dataDir, countyDir }: Pick<Settings, 'dataDir' | 'countyDir'>) => {
  const way = relative(realpathSync(dataDir), realpathSync(countyDir))
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return
  throw new CannotStart(
    `内容文件夹 COUNTY_DIR（${countyDir}）不能放在数据文件夹 DATA_DIR（${dataDir}）里：数据文件夹随时会被清理。请换一个文件夹。\nCOUNTY_DIR must not lie in DATA_DIR, which may be cleared at any time: choose another folder.`,
  )
}

/** Releases and content have to be written, and apart from each other. @throws CannotStart */
export const checkFolders = ({ dataDir, countyDir }: Pick<Settings, 'dataDir' | 'countyDir'>): void => {
  mustAllow(dataDir, () => writeTrial(dataDir))
  // Only asked: another program may be at work there, and nobody has its lock yet.
  mustAllow(countyDir, () => accessSync(countyDir, constants.W_OK))
  refuseCountyInData({ dataDir, countyDir })
}
