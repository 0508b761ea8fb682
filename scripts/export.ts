/** `npm run export -- FOLDER` writes everything published into a new folder, as plain files. */
import { openPublished } from '../cms/gateway/content-store/content-store.ts'
import { readCountySettings } from '../cms/gateway/settings.ts'
import { argumentOf, typedPath } from './terminal/arguments.ts'
import { orSentence } from './terminal/or-sentence.ts'

process.exitCode = await orSentence(async () => {
  const folder = typedPath(argumentOf('npm run export -- FOLDER', '要导出到的新文件夹'))
  const published = await openPublished(readCountySettings().countyDir)
  try {
    const { files } = await published.exportTo(folder)
    console.log(
      `已把全部已发布的内容导出到 ${folder}，共 ${files} 个文件；草稿、审核记录和历史不在里面。\nExported ${files} files, everything that is published, to ${folder}; drafts, reviews and history are not in it.\n可以单独用它生成网站 / To build it: CONTENT_DIR="${folder}" npm run build`,
    )
  } finally {
    published.close()
  }
  return 0
})
