package io.stoa.literature.exchange;

/** What the fields of reference managers mean, whatever RIS, EndNote and BibTeX call them. */
enum Part {
    KEY,
    TITLE,
    SUBTITLE,
    TRANSLATED_TITLE,
    /** The journal or book that it appeared in; of a book, its series. */
    CONTAINER,
    ABBREVIATION,
    SERIES,
    AUTHOR,
    /** Its editor; of a patent, the applicant. */
    EDITOR,
    /** The editor of its series; of a thesis, the adviser. */
    THIRD_AUTHOR,
    TRANSLATOR,
    YEAR,
    MONTH,
    DAY,
    DATE,
    VOLUME,
    /** The issue of a journal; of a report, patent or standard, its number. */
    ISSUE,
    PAGES,
    FIRST_PAGE,
    LAST_PAGE,
    ARTICLE_NUMBER,
    GENRE,
    EDITION,
    EXTENT,
    PUBLISHER,
    PLACE,
    /** ISBN or ISSN; of a report, patent or standard, its number. */
    STANDARD_NUMBER,
    DOI,
    ARXIV,
    PMID,
    LANDING_PAGE,
    FULL_TEXT,
    RELATED_LINK,
    COVER,
    ACCESSED,
    KEYWORD,
    ABSTRACT,
    NOTE,
    LANGUAGE,
    EVENT,
    EVENT_PLACE,
    EVENT_DATE
}
