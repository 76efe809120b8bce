/** While one is, it alone hears keys. */
export const dialogIsOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
