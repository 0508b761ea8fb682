/** Stands in for Decap's sort, group and view buttons: each of them would load every entry. Our list has its own filters. */
const NothingShown = () => null
export default NothingShown
