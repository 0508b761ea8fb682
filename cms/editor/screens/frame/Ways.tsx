import { useEffect, useRef } from 'react'
import { ways } from './ways.ts'
import type { WayName } from './ways.ts'

/** The ways to every screen of the desk, and out to the portal. */
export const Ways = ({ at }: { at: WayName | undefined }) => {
  const strip = useRef<HTMLElement>(null)
  // On a phone not all of them fit in: where one is must be in sight.
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]')
    if (here) strip.current?.scrollTo({ left: here.offsetLeft - strip.current.clientWidth / 2 })
  }, [at])
  return (
    <nav aria-label="后台" ref={strip}>
      {ways.map(({ name, label, address }) => (
        <a key={name} href={address} aria-current={at === name ? 'page' : undefined}>
          {label}
        </a>
      ))}
      <a href="/" target="_blank" rel="noreferrer">
        看网站
      </a>
      <a href="/handbook/" target="_blank" rel="noreferrer">
        使用手册
      </a>
    </nav>
  )
}
