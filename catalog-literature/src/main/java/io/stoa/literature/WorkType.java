package io.stoa.literature;

import org.jspecify.annotations.Nullable;

/** What a work is 文献类型: the resource types of the COAR controlled vocabulary 3.0 that libraries hold. */
public enum WorkType {
    /** An article in a journal 期刊论文. */
    JOURNAL_ARTICLE("c_6501"),
    /** An article in a newspaper 报纸文章. */
    NEWSPAPER_ARTICLE("c_998f"),
    /** A book 图书. */
    BOOK("c_2f33"),
    /** A chapter or other part of a book 专著中的析出文献. */
    BOOK_PART("c_3248"),
    /** The proceedings of a conference 会议录. */
    CONFERENCE_PROCEEDINGS("c_f744"),
    /** A paper in the proceedings of a conference 会议论文. */
    CONFERENCE_PAPER("c_5794"),
    /** A thesis whose degree is not known 学位论文. */
    THESIS("c_46ec"),
    /** A doctoral thesis 博士学位论文. */
    DOCTORAL_THESIS("c_db06"),
    /** A master's thesis 硕士学位论文. */
    MASTER_THESIS("c_bdcc"),
    /** A journal as a whole 期刊. */
    JOURNAL("c_0640"),
    /** Another serial as a whole, such as a newspaper or a yearbook 连续出版物. */
    PERIODICAL("c_2659"),
    /** A report 报告. */
    REPORT("c_93fc"),
    /** A technical report 科技报告. */
    TECHNICAL_REPORT("c_18gh"),
    /** A preprint 预印本. */
    PREPRINT("c_816b"),
    /** A working paper 工作论文. */
    WORKING_PAPER("c_8042"),
    /** A patent 专利文献. */
    PATENT("c_15cd"),
    /** A technical standard 标准文献; COAR knows it only as text. */
    STANDARD("c_18cf"),
    /** A data set 数据集. */
    DATASET("c_ddb1"),
    /** A program 计算机程序. */
    SOFTWARE("c_5ce6"),
    /** A map 地图. */
    MAP("c_12cd"),
    /** An image 图像. */
    IMAGE("c_c513"),
    /** A sound recording 录音. */
    SOUND("c_18cc"),
    /** A film or video 影像. */
    VIDEO("c_12ce"),
    /** Printed music 乐谱. */
    MUSICAL_NOTATION("c_18cw"),
    /** A manuscript 手稿. */
    MANUSCRIPT("c_0040"),
    /** A lecture 讲座. */
    LECTURE("c_8544"),
    /** A review 评论. */
    REVIEW("c_efa0"),
    /** A letter 书信. */
    LETTER("c_0857"),
    /** A web page or site 网页. */
    WEB_PAGE("c_7ad9"),
    /** Something else 其他. */
    OTHER("c_1843");

    private static final String COAR = "http://purl.org/coar/resource_type/";

    private final String coar;

    WorkType(String coar) {
        this.coar = coar;
    }

    /**
     * {@return the address of the type in COAR's vocabulary}
     */
    public String uri() {
        return COAR + coar;
    }

    /**
     * {@return whether it is a part of another publication, which its {@link Host} names}
     */
    public boolean isPart() {
        return this == JOURNAL_ARTICLE || this == NEWSPAPER_ARTICLE || this == BOOK_PART || this == CONFERENCE_PAPER;
    }

    /**
     * Finds a type by its address or its last part.
     *
     * @param uri such as {@code http://purl.org/coar/resource_type/c_6501} or {@code c_6501}
     * @return the type, or null if it is not known here
     */
    public static @Nullable WorkType ofUri(String uri) {
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        for (WorkType type : values()) {
            if (type.coar.equals(id)) {
                return type;
            }
        }
        return null;
    }
}
