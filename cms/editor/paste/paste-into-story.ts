import { htmlToSlate } from 'decap-cms-widget-richtext/dist/esm/serializers'
import { showNotice } from '../notifications/shown.ts'
import { cleanHtml, paragraphsOf } from './clean-html.ts'

interface Paste {
  event: { clipboardData: DataTransfer; preventDefault: () => void }
  editor: { tf: { insertFragment: (fragment: unknown[]) => void } }
  isDisabled?: boolean
}

/**
 * Stands in for the rich text's own paste handling, which loses WeChat's pictures without a word, keeps the blanks that
 * Chinese documents indent with, and ignores copied photos. Answers whether the paste was taken care of.
 */
export const handlePasteHtml = ({ event, editor, isDisabled }: Paste): boolean => {
  if (isDisabled) return false
  const { clipboardData } = event
  const html = clipboardData.getData('text/html')
  const text = clipboardData.getData('text/plain')
  if (!html && !text) return refusePhotos(event)
  const { html: clean, lostPictures } = cleanHtml(html || paragraphsOf(text))
  const fragment = htmlToSlate(clean).children
  if (!fragment.length) return false
  event.preventDefault()
  editor.tf.insertFragment(fragment)
  if (lostPictures > 0) {
    showNotice(
      `文字已贴好，${lostPictures} 张图片没有跟过来（微信和 Word 里的图片不能直接粘贴）。请把图片存到手机或电脑里，再从“照片”一栏上传。`,
    )
  }
  return true
}

const refusePhotos = (event: Paste['event']) => {
  if (event.clipboardData.files.length === 0) return false
  event.preventDefault()
  showNotice('照片不能直接贴进正文，请从“照片”一栏上传，或者点“插入—图片”。')
  return true
}
