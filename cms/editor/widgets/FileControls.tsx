import { attachmentEndings } from '../../../src/model/media.ts'
import { PickFromLibrary } from '../library/PhotoPicker.tsx'
import { storeAddress, thumbnailOf } from '../media-upload.ts'
import { takesFiles } from '../drops/takes-files.ts'
import { Arrivals, ChooseFiles, PHOTO_TYPES } from './Arrivals.tsx'
import type { ControlProps } from './control.ts'
import { useValidity } from './control.ts'
import { useIntake } from './intake.ts'
import { placeHere } from './place-of-field.ts'

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

/** A field within the row of a list has no name that outlasts the row's place. */
const keptAs = ({ field, parentIds = [] }: ControlProps<string>) =>
  parentIds.length === 0 ? placeHere(field) : undefined

interface OneFileProps extends ControlProps<string> {
  accept: string
  words: { choose: string; change: string }
  children: React.ReactNode
}
const OneFile = ({ accept, words, children, ...props }: OneFileProps) => {
  const intake = useIntake({
    onStored: (address) => props.onChange(address),
    asPhoto: accept === PHOTO_TYPES,
    keptAs: keptAs(props),
  })
  useValidity(props.ref)
  // One place, one file: of several the first.
  const take = (files: File[]) => intake.send(files.slice(0, 1))
  return (
    <div id={props.forID} className={`${props.classNameWrapper} ck-file`} tabIndex={-1} {...takesFiles(take)}>
      {children}
      <Arrivals intake={intake} />
      <ChooseFiles label={props.value ? words.change : words.choose} accept={accept} onFiles={take} />
      {accept === PHOTO_TYPES && (
        <PickFromLibrary
          most={1}
          onPick={(picked) => picked.forEach(({ address }) => props.onChange(address))}
        />
      )}
      {props.value && (
        <button type="button" onClick={() => props.onChange('')}>
          去掉
        </button>
      )}
    </div>
  )
}
