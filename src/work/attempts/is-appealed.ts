/** Whether an appeal on an attempt is being heard: meanwhile nothing is handed in again. */
export const isAppealed = ({ appeals }: { appeals: readonly { isOpen: boolean }[] }): boolean => appeals.some(({ isOpen }) => isOpen)
