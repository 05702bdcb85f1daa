package io.stoa.samples.portal.api;

import io.stoa.core.error.StoaException;
import io.stoa.samples.portal.web.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Problem details for requests to the API that do not reach Stoa: what cannot be read, unknown fields, wrong methods and
 * addresses, a database that is away. It answers also where no handler was found, which an advice of controllers does not.
 * What Stoa itself refuses is left to its starter and {@link StoaRefusals}.
 */
@Component
class RequestProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(RequestProblems.class);

    private final Problems problems;
    private final MessageSource messages;

    RequestProblems(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + Api.PATH + "/") || isOfOthers(thrown)) {
            return null;
        }
        // Not by what lies beneath: a pipe to the database may be broken as well.
        if (thrown instanceof AsyncRequestNotUsableException) {
            LOG.debug("the client of {} is gone", request.getRequestURI(), thrown);
            return new ModelAndView();
        }
        Locale locale = RequestContextUtils.getLocale(request);
        try {
            headers(thrown).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            problems.write(response, problem(thrown, request, locale));
        } catch (IOException e) {
            LOG.debug("the client of {} is gone", request.getRequestURI(), e);
        }
        return new ModelAndView();
    }

    /** Stoa's own are the starter's, but that the database is away; who may not come in is Spring Security's. */
    private static boolean isOfOthers(Exception thrown) {
        return thrown instanceof StoaException && !DatabaseAway.isWhy(thrown)
                || thrown instanceof ConstraintViolationException
                || thrown instanceof AuthenticationException
                || thrown instanceof AccessDeniedException;
    }

    private static HttpHeaders headers(Exception thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem.headers();
        }
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        } else if (DatabaseAway.isWhy(thrown)) {
            headers.set(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
        }
        return headers;
    }

    private ProblemDetail problem(Exception thrown, HttpServletRequest request, Locale locale) {
        if (thrown instanceof ProblemException own) {
            return problems.of(own.status(), own.code(), locale, own.values());
        }
        if (DatabaseAway.isWhy(thrown)) {
            LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI());
            return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "away", locale);
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable, locale);
        }
        if (thrown instanceof MethodArgumentTypeMismatchException wrong) {
            return wrongValue(wrong.getName(), wrong.getValue(), wrong.getRequiredType(), locale);
        }
        if (thrown instanceof BindException invalid) {
            return invalid(
                    invalid.getFieldErrors().stream()
                            .map(error -> error(error.getField(), text(error, locale)))
                            .toList(),
                    locale);
        }
        if (thrown instanceof MethodValidationResult invalid) {
            return invalid(
                    invalid.getParameterValidationResults().stream()
                            .flatMap(result -> result.getResolvableErrors().stream()
                                    .map(error -> error(name(result), messages.getMessage(error, locale))))
                            .toList(),
                    locale);
        }
        return thrown instanceof ErrorResponse known
                ? refused(known, request, locale)
                : failed(thrown, request, locale);
    }

    private ProblemDetail refused(ErrorResponse known, HttpServletRequest request, Locale locale) {
        if (known instanceof MissingServletRequestParameterException missing) {
            return problems.of(HttpStatus.BAD_REQUEST, "missing-parameter", locale, missing.getParameterName());
        }
        if (known instanceof HttpRequestMethodNotSupportedException wrong) {
            return problems.of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method",
                    locale,
                    wrong.getMethod(),
                    String.join(", ", Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0])));
        }
        if (known instanceof HttpMediaTypeNotSupportedException wrong) {
            return problems.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-type",
                    locale,
                    String.valueOf(wrong.getContentType()),
                    types(wrong.getSupportedMediaTypes()));
        }
        if (known instanceof HttpMediaTypeNotAcceptableException wrong) {
            return problems.of(HttpStatus.NOT_ACCEPTABLE, "accept", locale, types(wrong.getSupportedMediaTypes()));
        }
        HttpStatus status = Objects.requireNonNullElse(
                HttpStatus.resolve(known.getStatusCode().value()), HttpStatus.BAD_REQUEST);
        return problems.of(
                status, status == HttpStatus.NOT_FOUND ? "address" : "request", locale, request.getRequestURI());
    }

    private ProblemDetail failed(Exception thrown, HttpServletRequest request, Locale locale) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", locale);
    }

    /** Says which field of the body is wrong and how, without a word of the classes behind it. */
    private ProblemDetail unreadable(HttpMessageNotReadableException thrown, Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException own) {
                return problems.of(own.status(), own.code(), locale, own.values());
            }
            if (cause instanceof StoaException refused) {
                return problems.of(HttpStatus.BAD_REQUEST, "value", locale, refused.message(locale));
            }
        }
        Throwable cause = thrown.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return problems.of(
                    HttpStatus.BAD_REQUEST,
                    "unknown-field",
                    locale,
                    path(unknown),
                    known(unknown.getKnownPropertyIds()));
        }
        if (cause instanceof DatabindException wrong && wrong.getPath().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "shape", locale);
        }
        if (cause instanceof MismatchedInputException wrong) {
            return wrongValue(path(wrong), null, wrong.getTargetType(), locale);
        }
        if (cause instanceof DatabindException wrong) {
            return problems.of(HttpStatus.BAD_REQUEST, "field", locale, path(wrong));
        }
        return cause instanceof JacksonException broken && broken.getLocation() != null
                ? problems.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed",
                        locale,
                        broken.getLocation().getLineNr(),
                        broken.getLocation().getColumnNr())
                : problems.of(HttpStatus.BAD_REQUEST, "no-body", locale);
    }

    private ProblemDetail wrongValue(String name, @Nullable Object value, @Nullable Class<?> expected, Locale locale) {
        if (expected != null && expected.isEnum()) {
            String constants = Arrays.stream(expected.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return problems.of(HttpStatus.BAD_REQUEST, "choice", locale, name, constants);
        }
        return problems.of(HttpStatus.BAD_REQUEST, "type", locale, name, example(expected));
    }

    /** What a value of a type looks like in JSON. */
    private static String example(@Nullable Class<?> type) {
        if (type == null || type == String.class) {
            return "\"text\"";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true, false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "123";
        }
        if (type == Instant.class) {
            return "2026-01-31T08:00:00Z";
        }
        if (type == LocalDate.class) {
            return "2026-01-31";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "[…]" : "{…}";
    }

    private ProblemDetail invalid(List<Map<String, String>> errors, Locale locale) {
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, "parameters", locale);
        problem.setProperty(
                "errors",
                errors.stream()
                        .sorted(Comparator.comparing(error -> error.get("field")))
                        .toList());
        return problem;
    }

    private String text(org.springframework.validation.FieldError error, Locale locale) {
        return error.isBindingFailure()
                ? messages.getMessage(
                        "api.problem.unfit", new Object[] {String.valueOf(error.getRejectedValue())}, locale)
                : messages.getMessage(error, locale);
    }

    private static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    private static String name(ParameterValidationResult result) {
        return Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "?");
    }

    private static String path(DatabindException thrown) {
        String path = thrown.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String known(@Nullable Iterable<Object> names) {
        if (names == null) {
            return "";
        }
        List<String> all = new java.util.ArrayList<>();
        names.forEach(name -> all.add(String.valueOf(name)));
        return all.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String types(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
