/** `npm run export -- FOLDER`: everything published, as plain files; also while the program runs. */
import { resolve } from 'node:path'
import { openPublished } from '../cms/gateway/content-store/content-store.ts'
import { CannotOpenContent } from '../cms/gateway/content-store/outcomes.ts'
import { readSettings } from '../cms/gateway/settings.ts'
import { WrongSettings } from '../src/release/settings.ts'

const exportTo = async (folder: string) => {
  const { countyDir } = readSettings()
  const county = await openPublished(countyDir)
  try {
    const { files } = await county.exportTo(folder)
    console.log(`已导出 ${files} 个文件到 ${folder}。/ ${files} files exported to ${folder}.`)
  } finally {
    county.close()
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('用法：npm run export -- 文件夹 / Usage: npm run export -- FOLDER')
  process.exitCode = 2
} else {
  await exportTo(resolve(folder)).catch((reason: unknown) => {
    if (!(reason instanceof CannotOpenContent) && !(reason instanceof WrongSettings)) throw reason
    console.error(reason.message)
    process.exitCode = 1
  })
}
