// The reader of PDF, in a thread of its own: a file that people brought is taken apart beside the page, and only here may WebAssembly run.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
