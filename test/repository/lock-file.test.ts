import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

interface Locked {
  version?: string
  os?: string[]
  cpu?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

const read = (name: string) => JSON.parse(readFileSync(join(PROGRAM_DIR, name), 'utf8'))
const packages: Record<string, Locked> = read('package-lock.json').packages
const program: Locked = read('package.json')

/** Where Node would look for a package that the one at `from` asks for, nearest first. */
const placesOf = (from: string, name: string): string[] => {
  const places = [`${from}/node_modules/${name}`.replace(/^\//, '')]
  const above = from.lastIndexOf('/node_modules/')
  if (from !== '') places.push(...placesOf(above < 0 ? '' : from.slice(0, above), name))
  return places
}
const isLocked = (from: string, name: string) => placesOf(from, name).some((place) => packages[place])

/** Packages that carry a program for one kind of machine, by the package that asks for them. */
const NATIVE = ['sharp', 'esbuild', 'rolldown', 'lightningcss', 'pagefind']
const MACHINES = ['linux x64', 'linux arm64', 'darwin arm64', 'win32 x64'].map((each) => each.split(' '))

describe('npm ci', () => {
  it('installs what package.json declares, in the same versions', () => {
    const { dependencies, devDependencies } = packages[''] ?? {}
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: program.dependencies,
      devDependencies: program.devDependencies,
    })
  })

  it('finds every package for another kind of machine in the lock file', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
    )
    expect(missing, 'write the lock file afresh (CONTRIBUTING.md, "add a package")').toEqual([])
  })

  it('brings along what packages expect beside them', () => {
    const missing = Object.entries(packages).flatMap(
      ([from, { peerDependencies = {}, peerDependenciesMeta = {} }]) =>
        Object.keys(peerDependencies)
          .filter((name) => !peerDependenciesMeta[name]?.optional && !isLocked(from, name))
          .map((name) => `${from} expects ${name}`),
    )
    expect(missing, 'declare them in package.json: peers are not installed by themselves (.npmrc)').toEqual(
      [],
    )
  })

  it.each(MACHINES.flatMap(([os, cpu]) => NATIVE.map((name) => [name, os, cpu] as const)))(
    'has the program of %s for %s %s',
    (name, os = '', cpu = '') => {
      const wanted = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {})
      const fitting = wanted.map((each) => packages[`node_modules/${each}`]).filter(Boolean)
      expect(fitting.some((each) => each?.os?.includes(os) && each.cpu?.includes(cpu))).toBe(true)
    },
  )

  it('asks whatever registry the machine is set to', () => {
    expect(Object.entries(packages).filter(([, each]) => 'resolved' in each)).toEqual([])
  })
})
