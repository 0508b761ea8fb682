import { useEffect, useRef, useState } from 'react'

interface PageFramesProps {
  address: string
  title: string
  /** How wide the page is laid out, in its own pixels. */
  width: number
  /** How large one of them is shown. */
  scale: number
}

/** What a page in a frame says of itself; it is told where to go by `{ place }`. */
interface Said {
  isReady?: boolean
  isInPlace?: boolean
  place?: number
}

/** The frames that stand there, and which of them is shown: the next one once it says that it is where the last one was. */
const useFrames = (address: string) => {
  const [shown, setShown] = useState(address)
  const frames = useRef(new Map<string, HTMLIFrameElement>())
  const place = useRef(0)
  useEffect(() => {
    const windowOf = (each: string) => frames.current.get(each)?.contentWindow
    const listen = ({ source, data }: MessageEvent<Said>) => {
      const next = windowOf(address)
      if (source === windowOf(shown) && data.place !== undefined) place.current = data.place
      if (source === next && data.isReady) next?.postMessage({ place: place.current }, '*')
      if (source === next && data.isInPlace) setShown(address)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [address, shown])
  return { shown, frames: frames.current }
}

/**
 * A page in a frame that shares nothing with the editor. The next drawing is loaded in a second frame behind it, brought
 * to the place that is being read, and only then shown.
 */
export const PageFrames = ({ address, title, width, scale }: PageFramesProps) => {
  const { shown, frames } = useFrames(address)
  return [...new Set([shown, address])].map((each) => (
    <iframe
      key={each}
      ref={(frame) => void (frame ? frames.set(each, frame) : frames.delete(each))}
      src={each}
      title={title}
      sandbox="allow-scripts"
      data-shown={each === shown}
      style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
    />
  ))
}
