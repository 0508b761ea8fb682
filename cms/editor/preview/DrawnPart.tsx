import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { PosterChoice } from '../../../src/model/posters/posters-of.ts'
import type { PreviewPart } from '../../protocol/preview.ts'
import { previewAddresses } from '../../protocol/preview.ts'
import { PageFrames } from './PageFrames.tsx'
import type { Preview } from './use-preview.ts'

/** What can be looked at, in the editor's words. */
export const partNames = {
  page: '网页',
  image: '分享图',
  poster: '海报',
} as const satisfies Record<PreviewPart, string>

/** The screens of residents, in the editor's words. */
export const screenNames = { phone: '手机', computer: '电脑' } as const
export type Screen = keyof typeof screenNames

/** In CSS pixels. */
const screenWidths: Record<Screen, number> = { phone: 360, computer: 1280 }

interface DrawnPartProps {
  drawn: NonNullable<Preview['drawn']>
  part: PreviewPart
  screen: Screen
  /** Which poster; the one of the page where it has none of its own yet. */
  poster: PosterChoice | undefined
}

/** A part of a draft as it was drawn last. */
export const DrawnPart = ({ drawn, part, screen, poster }: DrawnPartProps) => {
  const place = useRef<HTMLDivElement>(null)
  const room = useWidth(place)
  const sheet = part === 'poster' && poster ? `&kind=${poster.kind}&id=${poster.id}` : ''
  const address = `${drawn.address}${previewAddresses[part]}?v=${drawn.version}${sheet}`
  const width = screenWidths[screen]
  return (
    <div ref={place} className="ck-preview-page" data-screen={screen}>
      {part === 'image' ? (
        <Picture address={address} />
      ) : (
        // Another part or screen is another page: what is read in one has no place in the other.
        <PageFrames
          key={`${part} ${screen} ${sheet}`}
          address={address}
          title={partNames[part]}
          width={width}
          scale={Math.min(1, room / width)}
        />
      )}
    </div>
  )
}

/** The picture of a shared link, which is drawn when somebody looks at it. */
const Picture = ({ address }: { address: string }) => {
  const [loaded, setLoaded] = useState<{ address: string; isBroken: boolean }>()
  const isThere = loaded?.address === address
  const tell = (isBroken: boolean) => () => setLoaded({ address, isBroken })
  return (
    <>
      <p role="status">
        {!isThere && '正在画…'}
        {isThere && loaded.isBroken && '这一张没有画出来，请过一会儿再看。'}
      </p>
      <img src={address} alt="转发到聊天里时显示的图片" onLoad={tell(false)} onError={tell(true)} />
    </>
  )
}

/** The width of a place in pixels, as long as it is there. */
const useWidth = (place: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(screenWidths.phone)
  useEffect(() => {
    if (!place.current) return
    const watch = new ResizeObserver(([found]) => found && setWidth(found.contentRect.width))
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [place])
  return width
}
