package io.stoa.samples.portal.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets every page put back what was typed into a form that was refused; no template has to do anything for it. */
@Component
class TypedForms extends AbstractDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    TypedForms() {
        super("typed forms");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TypedFormHandler.class, PRECEDENCE));
    }
}
