import { useEffect, useState } from 'react'

/** A photo as it was chosen, seen at once; what this browser cannot show leaves its place empty. */
export const Thumbnail = ({ blob }: { blob: Blob }) => {
  // The bytes change when they are shrunk; the picture stays.
  const [first] = useState(blob)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(first)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [first])
  const forget = () => setAddress(undefined)
  return (
    <span className="ck-thumbnail">
      {address !== undefined && <img src={address} alt="" onError={forget} />}
    </span>
  )
}
