/** The folder of what the reader of PDF loads by name: fonts, tables of characters, decoders. Browsers keep it for a year, so the version stands in it; the build compares. */
export const pdfFilesPlace = 'assets/pdf-files-6.5.438/'
