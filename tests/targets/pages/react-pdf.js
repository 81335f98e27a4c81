import { createElement, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Document, Page, pdfjs } from 'react-pdf';

pdfjs.GlobalWorkerOptions.workerSrc = '/packages/pdfjs-dist/build/pdf.worker.min.mjs';

// A casework viewer: each page is drawn while it is near the view.
const Near = ({ number }) => {
  const box = useRef(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry.isIntersecting));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const page = near ? createElement(Page, { pageNumber: number, width: 600, renderAnnotationLayer: false }) : null;
  return createElement('div', { ref: box, style: { minHeight: 850 } }, page);
};

const Statement = () => {
  const [pages, setPages] = useState(0);
  const children = Array.from({ length: pages }, (_, i) => createElement(Near, { key: i, number: i + 1 }));
  return createElement(
    Document,
    { file: '/statement.pdf', onLoadSuccess: ({ numPages }) => setPages(numPages) },
    children,
  );
};
createRoot(document.getElementById('root')).render(createElement(Statement));
