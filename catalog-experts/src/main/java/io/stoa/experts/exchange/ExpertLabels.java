package io.stoa.experts.exchange;

import io.stoa.core.catalog.Audience;
import io.stoa.core.tabular.Choices;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.PersonRegister;
import io.stoa.experts.PersonRelationKind;
import io.stoa.experts.PersonalRecordKind;
import io.stoa.experts.Seniority;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the values of an expert's description are called in tables. */
final class ExpertLabels {

    static final Choices<PersonRegister> REGISTERS = Choices.of(inOrder(
            PersonRegister.EXPERT, labels("专家", "expert", "Fachperson", "эксперт"),
            PersonRegister.TALENT, labels("人才", "talent", "Talent", "талант")));

    static final Choices<Seniority> SENIORITIES = Choices.of(ExpertLabels.<Seniority>inOrder(
                    Seniority.SENIOR, labels("正高级", "senior", "Professur", "высший"),
                    Seniority.ASSOCIATE, labels("副高级", "associate", "außerordentlich", "старший"),
                    Seniority.INTERMEDIATE, labels("中级", "intermediate", "mittel", "средний"),
                    Seniority.JUNIOR, labels("初级", "junior", "Nachwuchs", "младший")))
            .alsoCalled(Seniority.SENIOR, "正高")
            .alsoCalled(Seniority.ASSOCIATE, "副高");

    static final Choices<Audience> AUDIENCES = Choices.of(inOrder(
            Audience.PUBLIC, labels("公开", "public", "alle", "все"),
            Audience.MEMBERS, labels("注册用户", "members", "Mitglieder", "участники"),
            Audience.PROVIDER, labels("本单位", "provider", "Einrichtung", "организация")));

    static final Choices<PersonalRecordKind> DOCUMENTS = Choices.of(ExpertLabels.<PersonalRecordKind>inOrder(
                    PersonalRecordKind.RESIDENT_ID,
                            labels(
                                    "居民身份证",
                                    "resident identity card",
                                    "chinesischer Personalausweis",
                                    "удостоверение личности КНР"),
                    PersonalRecordKind.PASSPORT, labels("护照", "passport", "Reisepass", "паспорт"),
                    PersonalRecordKind.HK_MACAO_PERMIT,
                            labels(
                                    "港澳居民来往内地通行证",
                                    "Hong Kong and Macao permit",
                                    "Passierschein Hongkong und Macao",
                                    "пропуск Гонконга и Макао"),
                    PersonalRecordKind.TAIWAN_PERMIT,
                            labels("台湾居民来往大陆通行证", "Taiwan permit", "Passierschein Taiwan", "пропуск Тайваня"),
                    PersonalRecordKind.FOREIGN_RESIDENCE_CARD,
                            labels(
                                    "外国人永久居留身份证",
                                    "foreign permanent resident card",
                                    "Daueraufenthaltskarte",
                                    "карта постоянного жителя")))
            .alsoCalled(PersonalRecordKind.RESIDENT_ID, "身份证");

    static final Map<String, ExpertiseSource> SOURCES = names(
            ExpertiseSource.values(),
            Map.of(
                    "论文", ExpertiseSource.PUBLICATION,
                    "专利", ExpertiseSource.PATENT,
                    "项目", ExpertiseSource.PROJECT,
                    "自述", ExpertiseSource.SELF_DECLARED));

    static final Map<String, PersonRelationKind> RELATIONS = names(
            PersonRelationKind.values(),
            Map.of(
                    "导师", PersonRelationKind.ADVISER_OF,
                    "学生", PersonRelationKind.STUDENT_OF,
                    "亲属", PersonRelationKind.RELATIVE_OF,
                    "声明", PersonRelationKind.DECLARED));

    static final Map<String, CollaborationKind> COLLABORATIONS = names(
            CollaborationKind.values(),
            Map.of(
                    "合著", CollaborationKind.CO_AUTHOR,
                    "共同发明", CollaborationKind.CO_INVENTOR,
                    "共同承担", CollaborationKind.CO_INVESTIGATOR));

    private ExpertLabels() {}

    /** The name of a constant as a cell has it. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values, Map<String, E> chinese) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E value : values) {
            names.put(name(value), value);
        }
        names.putAll(chinese);
        return names;
    }

    private static Map<String, String> labels(String zh, String en, String de, String ru) {
        return Map.of("zh", zh, "en", en, "de", de, "ru", ru);
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<V, Map<String, String>> inOrder(Object... valuesAndLabels) {
        Map<V, Map<String, String>> labels = new LinkedHashMap<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            labels.put((V) valuesAndLabels[i], (Map<String, String>) valuesAndLabels[i + 1]);
        }
        return labels;
    }
}
