import { attachmentEndings } from '../../../src/model/media.ts'
import { storeAddress, thumbnailOf } from '../media-upload.ts'
import { Arrivals, ChooseFiles, PHOTO_TYPES } from './Arrivals.tsx'
import type { ControlProps } from './control.ts'
import { modelField, problemOf, useValidity } from './control.ts'
import { useIntake } from './intake.ts'

const DOCUMENT_TYPES = attachmentEndings.map((ending) => `.${ending}`).join()

/** One photo. */
export const PhotoControl = (props: ControlProps<string>) => (
  <OneFile {...props} accept={PHOTO_TYPES} words={{ choose: '选择照片', change: '换一张' }}>
    {props.value && <img src={thumbnailOf(props.value, 320)} alt="已选的照片" />}
  </OneFile>
)

/** One attachment for readers to download. */
export const AttachmentControl = (props: ControlProps<string>) => (
  <OneFile {...props} accept={DOCUMENT_TYPES} words={{ choose: '选择文件', change: '换一个' }}>
    {props.value && <a href={storeAddress(props.value)}>{props.value.split('/').at(-1)}</a>}
  </OneFile>
)

interface OneFileProps extends ControlProps<string> {
  accept: string
  words: { choose: string; change: string }
  children: React.ReactNode
}
const OneFile = ({ accept, words, children, ...props }: OneFileProps) => {
  const intake = useIntake((address) => props.onChange(address), accept === PHOTO_TYPES)
  useValidity(props.ref, () =>
    intake.busy ? '文件还在上传，请等传完再保存。' : problemOf(modelField(props.field), props.value),
  )
  return (
    <div id={props.forID} className={`${props.classNameWrapper} ck-file`} tabIndex={-1}>
      {children}
      <Arrivals photos={intake.onTheWay} onDrop={intake.drop} />
      <ChooseFiles
        label={props.value ? words.change : words.choose}
        accept={accept}
        onFiles={(files) => void intake.send(files)}
      />
      {props.value && (
        <button type="button" onClick={() => props.onChange('')}>
          去掉
        </button>
      )}
    </div>
  )
}
