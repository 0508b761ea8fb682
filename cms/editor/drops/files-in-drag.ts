/** Whether something that is dragged over the page is files, from a folder or from another program. */
export const holdsFiles = ({ types }: Pick<DataTransfer, 'types'>): boolean => [...types].includes('Files')
